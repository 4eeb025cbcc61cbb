/** deploy/alerts.yaml as data. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { deployFolder } from './read-compose.ts'

export interface Rule {
  alert?: string
  expr: string
  annotations?: { runbook: string }
}

export const alertRules = (
  parse(readFileSync(join(deployFolder, 'alerts.yaml'), 'utf8')) as { groups: { rules: Rule[] }[] }
).groups.flatMap(({ rules }) => rules)

/** The metrics of processes that an expression asks for, with the labels it chooses by. */
export function metricsIn(expr: string): { name: string; labels: string[] }[] {
  return [...expr.matchAll(/\b((?:selvedge|biz)_\w+)(?:\{([^}]*)\})?/g)].map(([, name, matchers = '']) => ({
    name: name!,
    labels: [...matchers.matchAll(/(\w+)!?=/g)].map(([, label]) => label!),
  }))
}
