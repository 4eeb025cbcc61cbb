const displays = new Map<string, Intl.DisplayNames>()

/** `NL` → `Netherlands`; a code nobody knows stays as it is. */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  let names = displays.get(locale)
  if (!names) displays.set(locale, (names = new Intl.DisplayNames(locale, { type: 'region' })))
  return names.of(code) ?? code
}

/** `women/swim wear` → `Women, swim wear`: a path of the category tree as people read it. */
export function categoryName(path: string): string {
  const text = path.split('/').join(', ')
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

/** `https://kade12.example/` → `kade12.example`. */
export function siteName(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

/** An address to open, only if it is a web address: what other organisations wrote is not trusted. */
export function siteAddress(url: string): string | undefined {
  const full = /^https?:\/\//i.test(url) ? url : `https://${url}`
  return URL.canParse(full) && /^https?:$/.test(new URL(full).protocol) ? full : undefined
}

/** `women/knitwear`, `men/knitwear`, `men/coats` → `Knitwear, coats`: what is made, each kind once. */
export function kindsOf(paths: readonly string[]): string[] {
  const kinds = [...new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1)))]
  return kinds.map((kind, index) => (index === 0 ? categoryName(kind) : kind))
}

/** `women/knitwear`, `women/tops`, `men/coats` → `Women: knitwear, tops` and `Men: coats`; a path of one part is a group without kinds. */
export function groupsOf(paths: readonly string[]): { group: string; kinds: string }[] {
  const groups = Map.groupBy(paths, (path) => path.split('/')[0]!)
  return [...groups].map(([group, members]) => ({
    group: categoryName(group),
    kinds: members.flatMap((path) => path.split('/').slice(1).join(' ') || []).join(', '),
  }))
}
