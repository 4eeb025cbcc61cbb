import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { shownConsumer } from '../consumer.ts'
import { shownReplay } from '../replay.ts'

export const console: QueryResolvers['console'] = async (_root, _args, context) => {
  const { services } = await context.clients.insight.getConsole({}, callOptions(context))
  return {
    at: context.clock.now().toISOString(),
    services: services.map(({ service, answers, consumers, outboxes, parked, health }) => ({
      name: service,
      answers,
      consumers: consumers.map((consumer) =>
        shownConsumer(
          consumer,
          health.find(({ group }) => group === consumer.group),
        ),
      ),
      outboxes: outboxes.map(({ oldestAgeMs, restoredAt, replays, ...outbox }) => ({
        ...outbox,
        restoredAt: restoredAt || null,
        replays: replays.map(shownReplay),
        oldestAgeSeconds: Math.round(oldestAgeMs / 1000),
      })),
      parked: parked.map((record) => ({ ...record, service })),
    })),
  }
}
