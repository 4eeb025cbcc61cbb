import type { Migration } from './database.ts'
import { outboxMigrations } from './outbox-migration.ts'
import { requestMemoryMigration, requestWallMigration } from './request-memory.ts'

/** What every database of truth begins with. */
export const truthMigrations: readonly Migration[] = [...outboxMigrations, requestMemoryMigration, requestWallMigration]
