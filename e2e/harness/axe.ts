import axe from 'axe-core';

/** One thing axe-core found: its rule, what it says and the elements at fault. */
export interface AxeFault {
  rule: string;
  impact: string;
  help: string;
  elements: string[];
}

/** Defines axe in a page; evaluated there, so that no page policy stands in its way. */
export const AXE_SOURCE: string = `${axe.source}; undefined`;

/** Ends once every animation of the page that ends by itself has ended: in the middle of one, colours are none of those that are meant. */
const AT_REST = `Promise.allSettled(
  document.getAnimations()
    .filter((each) => each.playState === 'running' && each.effect?.getComputedTiming().endTime !== Infinity)
    .map((each) => each.finished),
)`;

/** Runs axe with every rule of WCAG 2.2 A and AA and the best practices once the page is at rest; an expression for a page that holds AXE_SOURCE. */
export const RUN_AXE = `${AT_REST}.then(() => axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
})).then(({ violations }) => violations.map((violation) => ({
  rule: violation.id,
  impact: violation.impact ?? '',
  help: violation.help,
  elements: violation.nodes.map((node) => node.html + ' — ' + (node.failureSummary ?? '')),
})))`;
