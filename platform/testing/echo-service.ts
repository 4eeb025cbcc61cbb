/** A service with one method of each kind, for tests of what carries services. Messages travel as JSON. */
export interface Echo {
  text: string
  n: number
}

const codec = {
  requestSerialize: (value: Echo): Buffer => Buffer.from(JSON.stringify(value)),
  requestDeserialize: (bytes: Buffer): Echo => JSON.parse(bytes.toString()) as Echo,
  responseSerialize: (value: Echo): Buffer => Buffer.from(JSON.stringify(value)),
  responseDeserialize: (bytes: Buffer): Echo => JSON.parse(bytes.toString()) as Echo,
}

export const EchoServiceService = {
  getEcho: {
    path: '/selvedge.test.v1.EchoService/GetEcho' as const,
    requestStream: false as const,
    responseStream: false as const,
    ...codec,
  },
  sayEcho: {
    path: '/selvedge.test.v1.EchoService/SayEcho' as const,
    requestStream: false as const,
    responseStream: false as const,
    ...codec,
  },
  listEchoes: {
    path: '/selvedge.test.v1.EchoService/ListEchoes' as const,
    requestStream: false as const,
    responseStream: true as const,
    ...codec,
  },
  collectEchoes: {
    path: '/selvedge.test.v1.EchoService/CollectEchoes' as const,
    requestStream: true as const,
    responseStream: false as const,
    ...codec,
  },
  talk: {
    path: '/selvedge.test.v1.EchoService/Talk' as const,
    requestStream: true as const,
    responseStream: true as const,
    ...codec,
  },
} as const
