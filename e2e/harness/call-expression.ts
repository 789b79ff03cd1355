/** What can be sent into a page as an argument. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A function of self-contained source, or an expression as text. */
export type PageCode<A extends readonly Json[], T> = string | ((...args: A) => T | Promise<T>);

/** The source of a call of `code` with `args`, for a page to evaluate. */
export function callExpression<A extends readonly Json[], T>(
  code: PageCode<A, T>,
  args: A,
): string {
  if (typeof code === 'string') return code;
  return `(${code.toString()})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
}
