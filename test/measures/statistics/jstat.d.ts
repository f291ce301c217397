/** The few functions of jStat the tests let referee; the library ships no types. */
declare module 'jstat' {
  export const jStat: {
    beta: { inv(probability: number, alpha: number, beta: number): number };
    binomial: { cdf(k: number, n: number, p: number): number; pdf(k: number, n: number, p: number): number };
  };
}
