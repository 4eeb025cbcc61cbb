// Where downloaded servers are kept between runs: outside the repository, and open to the user the servers run as.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The home of the superuser is closed to the user that servers run as. */
const root =
  process.getuid?.() === 0
    ? '/var/cache/selvedge-engines'
    : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'selvedge-engines')

/**
 * The folder of something that is fetched once. It appears whole or not at all, whoever else fetches it meanwhile.
 * @param fill puts the content into the folder it is given
 */
export function cached(name: string, fill: (folder: string) => void): string {
  const folder = join(root, name)
  if (existsSync(folder)) return folder
  mkdirSync(root, { recursive: true })
  const aside = mkdtempSync(`${folder}.`)
  const content = join(aside, 'content')
  try {
    console.log(`Fetching ${name} …`)
    mkdirSync(content)
    fill(content)
    if (!existsSync(folder)) renameSync(content, folder)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return folder
}

/** A place beside the cached things for what a fetch needs itself. */
export function workFolder(name: string): string {
  const folder = join(root, name)
  mkdirSync(folder, { recursive: true })
  return folder
}
