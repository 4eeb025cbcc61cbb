import { spawnSync } from 'node:child_process'

/** Runs a program to its end. @returns what it wrote @throws Error with what it wrote, and why it was needed */
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
  if (status !== 0) throw new Error(`${program} failed ${purpose}:\n${`${stdout}${stderr}`.trim().slice(-4_000)}`)
  return `${stdout}${stderr}`
}
