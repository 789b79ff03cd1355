export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  faults: string[];
}
export function countTests(report: string, exitCode: number): Promise<Tally>;
