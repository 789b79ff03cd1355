/** One test as Vitest's JSON report tells of it. */
export interface ReportedTest {
  status: string;
  meta?: {
    conformance?: {
      table: string;
      setting: string;
      editor: string;
      behaviour: string;
      limit?: { shows: string; why: string };
    };
    generic?: { editor: string; behaviour: string; passed: boolean };
  };
}

export interface Report {
  testResults: { assertionResults: ReportedTest[] }[];
}

/** The conformance run as Markdown: editors × behaviours for each browser, the limits with their evidence, the generic strategy alone. */
export function tabulateConformance(report: Report): string;
