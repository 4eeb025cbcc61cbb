import { siteAddress, siteName } from '../../lib/format/names.ts'

/** Another organisation's web site, in a new tab; what is no web address stays text. */
export function SiteLink({ url }: { url: string }) {
  const href = siteAddress(url)
  if (!href) return <>{url}</>
  return (
    <a href={href} target="_blank" rel="noreferrer noopener nofollow">
      {siteName(url)}
    </a>
  )
}
