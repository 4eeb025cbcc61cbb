import { spawnSync } from 'node:child_process'

/** Runs a program to its end. @returns what it wrote @throws Error with why it was needed and what it complained of, in one line */
export function command(
  program: string,
  args: string[],
  purpose: string,
  cwd?: string,
  env?: Record<string, string>,
): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    env: { ...process.env, ...env },
  })
  if (error) throw new Error(`"${program}" is needed ${purpose}: ${error.message}`)
  if (status !== 0) throw new Error(`${program} failed ${purpose}: ${complaint(`${stdout}${stderr}`)}`)
  return `${stdout}${stderr}`
}

function complaint(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (lines.find((line) => /error|fail|cannot/i.test(line)) ?? lines.at(-1) ?? 'it said nothing')
    .trim()
    .slice(0, 400)
}
