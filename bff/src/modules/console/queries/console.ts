import { derivedOwners, topicNamed } from '@selvedge/protos/topics'
import type { TopicStatus } from '@selvedge/protos/gen/insight/v1/insight_service'
import type { ConsoleFlow, QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { shownConsumer } from '../consumer.ts'
import { shownReplay } from '../replay.ts'

export const console: QueryResolvers['console'] = async (_root, _args, context) => {
  const { services, topics } = await context.clients.insight.getConsole({}, callOptions(context))
  return {
    at: context.clock.now().toISOString(),
    codeVersion: context.codeVersion,
    topics: topics.map(shownFlow),
    services: services.map(({ service, answers, silentSince, known, code, consumers, outboxes, parked, health }) => ({
      name: service,
      answers,
      silentSince: silentSince || null,
      known,
      code,
      consumers: consumers.map((consumer) =>
        shownConsumer(
          consumer,
          health.find(({ group }) => group === consumer.group),
        ),
      ),
      outboxes: outboxes.map(({ oldestAgeMs, restoredAt, replays, dryRuns, ...outbox }) => ({
        ...outbox,
        restoredAt: restoredAt || null,
        replays: replays.map(shownReplay),
        dryRuns: dryRuns.map(shownReplay),
        oldestAgeSeconds: Math.round(oldestAgeMs / 1000),
      })),
      parked: parked.map((record) => ({ ...record, service })),
    })),
  }
}

function shownFlow({ topic: name, rate }: TopicStatus): ConsoleFlow {
  const owner = topicNamed(name)?.owner ?? name.slice(0, name.indexOf('.'))
  return {
    name,
    owner,
    entity: name.slice(owner.length + 1),
    derived: derivedOwners.includes(owner),
    rate: rate ?? null,
  }
}
