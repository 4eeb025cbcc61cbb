import { z } from 'zod'
import { secret } from '../config/secret.ts'
import { assertViewerKeys } from './viewer-token.ts'
import type { ViewerKeys } from './viewer-token.ts'

/** A variable `<id>:<secret>,<id>:<secret>`: the first key signs, all verify. */
export const viewerKeysEnv = secret(
  z.string().transform((text, context): ViewerKeys => {
    const keys = text.split(',').map((entry) => {
      const [id = '', ...rest] = entry.trim().split(':')
      return { id, secret: rest.join(':') }
    })
    try {
      assertViewerKeys(keys)
      return keys
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message })
      return z.NEVER
    }
  }),
)
