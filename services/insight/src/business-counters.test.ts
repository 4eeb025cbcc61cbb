import { createPrometheusMetrics } from '@selvedge/platform/telemetry/prometheus'
import { expect, test } from 'vitest'
import { businessCounters } from './business-counters.ts'
import { entities } from './views/business-metrics/entities.ts'

const organisation = entities.find(({ name }) => name === 'organisation')!
const tags = (country: string) => JSON.stringify({ kind: 'RETAILER', country })

test('a tag of too many values is told as "other", and what lives there adds up', async () => {
  const prometheus = createPrometheusMetrics('test')
  const counters = businessCounters(prometheus)
  for (let n = 0; n < 60; n++) {
    counters.happened(organisation, 'created', tags(`C${n}`), 1)
    counters.living(organisation, tags(`C${n}`), 2)
  }
  counters.living(organisation, tags('C59'), 5)
  const text = await prometheus.text()
  const told = (line: string) => expect(text).toContain(`${line}\n`)
  told('biz_organisation_created_total{kind="RETAILER",country="C49",service="test"} 1')
  told('biz_organisation_created_total{kind="RETAILER",country="other",service="test"} 10')
  told('biz_organisation_living{kind="RETAILER",country="other",service="test"} 23')
})

test('every entity that is published has a name of its own and only tags that its message has', () => {
  expect(new Set(entities.map(({ name }) => name)).size).toBe(entities.length)
  expect(entities.map(({ name }) => name)).toContain('enriched-product')
  for (const { name, tags: those, topic } of entities)
    if (those.length > 0)
      expect(Object.keys(topic.decode(new Uint8Array())), name).toEqual(expect.arrayContaining([...those]))
})
