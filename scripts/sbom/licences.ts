/** Which licences what we ship may have. */
import type { Component } from './bill.ts'

/** They ask for no more than to be named. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Unlicense',
])

/** Allowed for what these are: fonts, which pages embed; a shared library beside our code, unchanged; tables of data. */
const allowedOnlyFor: Readonly<Record<string, RegExp>> = {
  'OFL-1.1': /^@fontsource-variable\//,
  'LGPL-3.0-or-later': /^@img\/sharp-/,
  'CC-BY-4.0': /^caniuse-lite$/,
}

/** One line for each component that may not be shipped. */
export function refusedLicences(components: readonly Component[]): string[] {
  return components.flatMap((component) => {
    const name = component.group ? `${component.group}/${component.name}` : component.name
    const said = (component.licenses ?? []).map((licence) =>
      'expression' in licence ? licence.expression : (licence.license.id ?? licence.license.name ?? ''),
    )
    if (said.length > 0 && said.every((expression) => isAllowed(name, expression))) return []
    return [
      `${name}@${component.version}: ${said.join(', ') || 'no licence'} is not allowed (scripts/sbom/licences.ts)`,
    ]
  })
}

/** An SPDX expression of one kind of connection; what is nested is for people to read. */
function isAllowed(name: string, expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1')
  const one = (id: string) => allowed.has(id) || allowedOnlyFor[id]?.test(name) === true
  return plain.includes(' OR ') ? plain.split(' OR ').some(one) : plain.split(' AND ').every(one)
}
