import { StartError } from './start-error.ts'

/** Why a start did not happen, in one line that says what to do; what nobody foresaw keeps its stack. */
export function startFault(error: unknown, port: number): string {
  if (error instanceof StartError) return error.message
  const { code, message, stack } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `Port ${port} is busy. Choose another with --port N.`
  if (code === 'EACCES') return `Port ${port} needs rights that this user does not have. Choose another with --port N.`
  // A thread tells its error as text.
  const text = String(stack ?? message)
  if (/ENOSPC|disk is full/i.test(text))
    return 'The disk is full: free some space, or choose another place with --data DIR.'
  if (/EROFS|readonly/i.test(text)) return 'The data folder is on a read-only disk. Choose another with --data DIR.'
  return `Selvedge could not start: ${text}`
}
