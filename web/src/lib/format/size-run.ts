/**
 * The sizes a product is made in, shortened along its scale: neighbours become `XS–L`, gaps are listed
 * (`XS–M, XXL`). `sizes` outside the scale keep their order at the end.
 */
export function formatSizeRun(sizes: readonly string[], scale: readonly string[]) {
  const made = new Set(sizes)
  const runs: string[][] = []
  scale.forEach((size, index) => {
    if (!made.delete(size)) return
    const last = runs.at(-1)
    if (last && last.at(-1) === scale[index - 1]) last.push(size)
    else runs.push([size])
  })
  const text = runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run))
  return [...text, ...made].join(', ')
}
