/** `a/b/c` → a, a/b, a/b/c; ancestors shared by several paths once. */
export function withAncestors(paths: readonly string[]): string[] {
  const all = new Set<string>()
  for (const path of paths) {
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) all.add(path.slice(0, at))
    all.add(path)
  }
  return [...all].sort()
}
