/**
 * Writes that are repeated after a lost reply take effect once: the answer is kept with the write, in its
 * transaction, and given again for the same request id. Kept for 24 h.
 */
import { createHash } from 'node:crypto'
import type { MethodDefinition } from '@grpc/grpc-js'
import type { RpcContext } from '../rpc/context.ts'
import { DomainError } from '../rpc/errors.ts'
import type { Migration, Transaction } from './database.ts'
import { raiseWalls } from './tenant.ts'

const KEPT_MS = 24 * 3_600_000
/** Old rows leave in small steps with each new one. */
const SWEPT_AT_ONCE = 20

export const requestMemoryMigration: Migration = {
  name: '000-request-memory',
  async up(db, dialect) {
    await db.run(`create table request (
      organisation_id text not null, request_id text not null, method text not null,
      body_hash text not null, answer ${dialect.bytes} not null, at bigint not null,
      primary key (organisation_id, request_id, method))`)
    await db.run('create index request_at on request (at)')
  },
}

export const requestWallMigration: Migration = {
  name: '000-request-wall',
  async up(db, dialect) {
    await raiseWalls(db, dialect, { request: 'organisation_id = $tenant' })
    // Behind the wall everybody sweeps up after himself.
    await db.run('create index request_of on request (organisation_id, at)')
    await db.run('drop index request_at')
  },
}

/**
 * Runs `work` unless this request was answered before; then gives that answer again.
 * @throws DomainError CONFLICT (REQUEST_REUSED) when the id was used with another body
 * @example
 * return db.transaction((tx) => once(tx, OrdersService.place, request, ctx, clock.now(), () => place(tx, …)))
 */
export async function once<Request, Response>(
  tx: Transaction,
  method: MethodDefinition<Request, Response>,
  request: Request,
  ctx: Pick<RpcContext, 'viewer' | 'requestId'>,
  now: Date,
  work: () => Promise<Response>,
): Promise<Response> {
  const key = [ctx.viewer.organisationId, ctx.requestId, method.path]
  const hash = createHash('sha256').update(method.requestSerialize(request)).digest('base64')
  // Written before the work: another copy that is given the same request waits here for this one's answer.
  const isNew = await tx.run(
    `insert into request (organisation_id, request_id, method, body_hash, answer, at) values ($1, $2, $3, $4, $5, $6)
      on conflict (organisation_id, request_id, method) do nothing`,
    [...key, hash, new Uint8Array(), now.getTime()],
  )
  if (isNew === 0) {
    const known = (await tx.get<{ body_hash: string; answer: Uint8Array }>(
      'select body_hash, answer from request where organisation_id = $1 and request_id = $2 and method = $3',
      key,
    ))!
    if (known.body_hash !== hash) {
      throw new DomainError('CONFLICT', 'this request id was used with another content; use a new one', {
        reason: 'REQUEST_REUSED',
      })
    }
    return method.responseDeserialize(Buffer.from(known.answer))
  }
  const answer = await work()
  await tx.run('update request set answer = $4 where organisation_id = $1 and request_id = $2 and method = $3', [
    ...key,
    method.responseSerialize(answer),
  ])
  await tx.run(
    `delete from request where (organisation_id, request_id, method) in
      (select organisation_id, request_id, method from request
        where organisation_id = $1 and at < $2 order by at limit $3)`,
    [ctx.viewer.organisationId, now.getTime() - KEPT_MS, SWEPT_AT_ONCE],
  )
  return answer
}
