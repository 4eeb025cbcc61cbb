import type { Command } from './command.ts'

/** Every command takes them. */
const common = ['data', 'url', 'help']

/** The first of the given options that the command would pass over, as it may not: `--dry-run` would do what it should not. */
export function notTaken({ options }: Pick<Command, 'options'>, given: readonly string[]): string | undefined {
  const taken = [...options.matchAll(/--([a-z-]+)/g)].map(([, name]) => name!)
  return given.find((name) => !taken.includes(name) && !common.includes(name))
}
