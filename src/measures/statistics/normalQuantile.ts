/**
 * The z below which a standard normal value lies with the given probability.
 * Acklam's rational approximation (relative error below 1.2e-9), with one Halley step through the tail integral.
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) return probability === 0 ? -Infinity : probability === 1 ? Infinity : NaN;
  if (probability > 0.5) return -normalQuantile(1 - probability);
  const start = probability < TAIL ? tail(probability) : centre(probability - 0.5);
  const error = normalAtMost(start) - probability;
  const step = error * Math.sqrt(2 * Math.PI) * Math.exp((start * start) / 2);
  return start - step / (1 + (start * step) / 2);
}

/** P(Z ≤ z) for z ≤ 0, by a series near 0 and Laplace's continued fraction far out. */
function normalAtMost(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > -3) {
    let term = z;
    let sum = z;
    for (let i = 3; Math.abs(term) > 1e-17 * Math.abs(sum); i += 2) sum += term *= (z * z) / i;
    return 0.5 + density * sum;
  }
  let fraction = 0;
  for (let i = 80; i > 0; i--) fraction = i / (-z + fraction);
  return density / (-z + fraction);
}

const TAIL = 0.02425;
const A = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const B = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1,
];
const C = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const D = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, c) => sum * x + c, 0);

function centre(q: number): number {
  const r = q * q;
  return (polynomial(A, r) * q) / polynomial(B, r);
}

function tail(probability: number): number {
  const q = Math.sqrt(-2 * Math.log(probability));
  return polynomial(C, q) / polynomial(D, q);
}
