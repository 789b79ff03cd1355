const TABLES = {
  chromium: { name: 'Chromium', tests: 'tests (page and frame)' },
  firefox: { name: 'Firefox', tests: 'tests (page and frame)' },
  keyboard: {
    name: 'Chromium, with the keyboard in the sidebar',
    tests:
      'tests, in a window on a screen and with its own keyboard, without emulated focus. “insert-and-return”: found and inserted by keys alone (Alt+B, pinyin, Shift+Enter), and typed on behind it,',
  },
  'firefox-keyboard': {
    name: 'Firefox, with the keyboard in the sidebar',
    tests:
      'tests, in a window on a screen and with its own keyboard and mouse, without emulated focus,',
  },
};

/**
 * The conformance run as Markdown: editors × behaviours for each browser, the limits with their
 * evidence, and what the generic strategy does alone.
 *
 * @param {import('./conformance-table.d.mts').Report} report
 * @returns {string}
 */
export function tabulateConformance(report) {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const run = tests.filter(({ status }) => status === 'passed' || status === 'failed');
  const shown = run.flatMap(({ status, meta }) =>
    meta?.conformance ? [{ ...meta.conformance, passed: status === 'passed' }] : [],
  );
  const generic = run.flatMap(({ status, meta }) =>
    meta?.generic ? [{ ...meta.generic, harmless: status === 'passed' }] : [],
  );
  return [
    '# Insertion, editor by editor',
    'Written by `npm run conformance`. ✓ passes in the page and in a frame; ✖ fails; a number is a limit that is explained below; – does not apply.',
    ...Object.entries(TABLES).flatMap(([table, words]) =>
      tabulateBrowser(
        words,
        shown.filter((each) => each.table === table),
      ),
    ),
    ...tabulateGeneric(generic),
    '',
  ].join('\n\n');
}

function tabulateBrowser({ name, tests }, shown) {
  if (shown.length === 0) return [];
  const editors = unique(shown.map(({ editor }) => editor));
  const behaviours = unique(shown.map(({ behaviour }) => behaviour));
  const limits = [];
  const rows = editors.map((editor) => {
    const cells = behaviours.map((behaviour) =>
      cellOf(
        shown.filter((each) => each.editor === editor && each.behaviour === behaviour),
        limits,
      ),
    );
    return [editor].concat(cells);
  });
  const whole = rows.filter((row) => row.every((cell, at) => at === 0 || /^[✓–]$/u.test(cell)));
  const passing = shown.filter(({ passed, limit }) => passed && !limit).length;
  return [
    `## ${name}`,
    `${whole.length} of ${editors.length} editors pass every behaviour; ${passing} of ${shown.length} ${tests} pass.`,
    tableOf(['editor', ...behaviours], rows),
    ...(limits.length > 0
      ? [
          limits
            .map(({ label, why, shows }, at) => `${at + 1}. ${label}: ${why} Seen: \`${shows}\`.`)
            .join('\n'),
        ]
      : []),
  ];
}

function cellOf(tests, limits) {
  if (tests.length === 0) return '–';
  if (tests.some(({ passed }) => !passed)) return '✖';
  const limited = tests.find(({ limit }) => limit);
  if (!limited) return '✓';
  const { editor, behaviour, limit } = limited;
  limits.push({ label: `${editor}, ${behaviour}`, ...limit });
  return String(limits.length);
}

function tabulateGeneric(generic) {
  if (generic.length === 0) return [];
  const behaviours = unique(generic.map(({ behaviour }) => behaviour));
  const rows = unique(generic.map(({ editor }) => editor)).map((editor) =>
    [editor].concat(
      behaviours.map((behaviour) =>
        wordOf(generic.find((each) => each.editor === editor && each.behaviour === behaviour)),
      ),
    ),
  );
  const passed = generic.filter((each) => each.passed).length;
  const harmed = generic.filter((each) => !each.harmless).length;
  return [
    '## The generic strategy alone',
    `Chromium, with every family switched off, as in an editor that nobody has seen. ${passed} of ${generic.length} pass; in ${harmed} text was lost, came twice, or was said to be there when it was not. “no”: not as it should be, without harm.`,
    tableOf(['editor', ...behaviours], rows),
  ];
}

function wordOf(test) {
  if (!test) return '–';
  if (!test.harmless) return '✖ harm';
  return test.passed ? '✓' : 'no';
}

function tableOf(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function unique(values) {
  return [...new Set(values)];
}
