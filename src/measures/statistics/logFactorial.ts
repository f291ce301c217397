/** ln n! for whole n ≥ 0: summed exactly up to 32, above that Stirling's series, good to about 1e-15. */
function logFactorial(n: number): number {
  const known = SMALL[n];
  if (known !== undefined) return known;
  const inverse = 1 / n;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (n + 0.5) * Math.log(n) - n + HALF_LOG_2_PI + series;
}

const HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);
const SMALL: readonly number[] = Array.from({ length: 33 }, (_, n) => {
  let product = 1;
  for (let i = 2; i <= n; i++) product *= i;
  return Math.log(product);
});

/** ln of the number of ways to choose k of n. */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
