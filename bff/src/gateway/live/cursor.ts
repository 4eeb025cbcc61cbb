/**
 * The cursor clients are given: how far they have seen a view, and with which rights. With other rights what they
 * hold is not what they may see, so they start again.
 */
import { createHash } from 'node:crypto'
import { decodeCursor, encodeCursor } from '@selvedge/platform/views/cursor'
import type { Cursor } from '@selvedge/platform/views/cursor'
import type { ViewReader } from '../../read-models/view-reader.ts'
import type { GatewayViewer } from '../context.ts'

type Profiled = Pick<GatewayViewer, 'profile'>

export function encodeLiveCursor(cursor: Cursor, viewer: Profiled): string {
  return `${rightsOf(viewer)}.${encodeCursor(cursor)}`
}

/** undefined for what is no cursor, and for one given to other rights. */
export function decodeLiveCursor(text: string, viewer: Profiled): Cursor | undefined {
  const [rights, cursor = '', ...rest] = text.split('.')
  return rights === rightsOf(viewer) && rest.length === 0 ? decodeCursor(cursor) : undefined
}

/** For a snapshot query: read it before the rows, so that nothing between the two is missed. */
export async function snapshotCursor(reader: Pick<ViewReader, 'cursor'>, viewer: Profiled): Promise<string> {
  return encodeLiveCursor(await reader.cursor(), viewer)
}

function rightsOf({ profile }: Profiled): string {
  return createHash('sha256').update(profile).digest('base64url').slice(0, 12)
}
