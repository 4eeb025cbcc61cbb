/** What the protos say that metrics of an entity are told apart by (`common/v1/metric_tag.proto`), as code. */

interface Options {
  '[selvedge.common.v1.metric_tag]'?: boolean
  '[selvedge.common.v1.metric_case]'?: boolean
}

interface Message {
  name: string
  field?: { name: string; options?: Options }[]
  oneofDecl?: { name: string; options?: Options }[]
}

/** What `buf build` prints as JSON. */
export interface Image {
  file: { package?: string; messageType?: Message[] }[]
}

/** @returns a module with the tags of each message that has any, by its full name */
export function metricTagsCode(image: Image): string {
  const entries = image.file.flatMap(({ package: name, messageType = [] }) =>
    messageType.flatMap((message) => {
      const fields = (message.field ?? []).filter(({ options }) => options?.['[selvedge.common.v1.metric_tag]'])
      const cases = (message.oneofDecl ?? []).filter(({ options }) => options?.['[selvedge.common.v1.metric_case]'])
      if (fields.length + cases.length === 0) return []
      const tags = [...fields, ...cases].map((each) => `'${camelCase(each.name)}'`).join(', ')
      return [`  '${name}.${message.name}': [${tags}],`]
    }),
  )
  const lines = entries.toSorted().join('\n')
  return `// Generated from metric_tag.proto's options.\nexport const metricTags: Readonly<Record<string, readonly string[]>> = {\n${lines}\n}\n`
}

const camelCase = (name: string) => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
