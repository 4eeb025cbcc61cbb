let waiting: PromiseWithResolvers<boolean> | undefined

/**
 * Requests that met an expired session wait here, however many they are, until the person has signed in again
 * (true: send it once more) or given up (false).
 */
export function untilSignedIn(): Promise<boolean> {
  waiting ??= Promise.withResolvers<boolean>()
  return waiting.promise
}

/** Lets everything that waits go on. */
export function answerSignIn(signedIn: boolean) {
  waiting?.resolve(signedIn)
  waiting = undefined
}
