// Java servers are published as Maven artefacts; the ordinary client fetches them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { workFolder } from './cache.ts'
import { command } from './command.ts'

export interface Artefact {
  group: string
  name: string
  version: string
}

const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1'

/** Puts the artefacts and everything they need at run time into a folder. */
export function fetchJars(artefacts: Artefact[], folder: string): void {
  maven(folder, artefacts, `${plugin}:copy-dependencies`, '-DincludeScope=runtime', `-DoutputDirectory=${folder}`)
}

/** Unpacks a zip that is an artefact. */
export function unpackZip({ group, name, version }: Artefact, folder: string): void {
  maven(folder, [], `${plugin}:unpack`, `-Dartifact=${group}:${name}:${version}:zip`, `-DoutputDirectory=${folder}`)
}

function maven(folder: string, artefacts: Artefact[], ...args: string[]): void {
  // Beside the folder: what Maven itself leaves there is no part of the server.
  const project = join(folder, '..')
  const pom = join(project, 'pom.xml')
  writeFileSync(pom, pomOf(artefacts))
  const local = `-Dmaven.repo.local=${workFolder('maven')}`
  command('mvn', ['-B', '-q', '-f', pom, local, ...args], 'to fetch servers written in Java', project)
}

function pomOf(artefacts: Artefact[]): string {
  const dependencies = artefacts.map(
    ({ group, name, version }) =>
      `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`,
  )
  return `<project><modelVersion>4.0.0</modelVersion><groupId>local</groupId><artifactId>engines</artifactId>
<version>1</version><packaging>pom</packaging><dependencies>${dependencies.join('')}</dependencies></project>
`
}
