/** 50 ms, doubling, at most 5 s. */
export function backOffMs(failures: number): number {
  return Math.min(5_000, 50 * 2 ** Math.min(failures - 1, 7))
}
