/** Somebody at the gateway's door, who keeps the cookie given to him. */
export interface Visitor {
  cookie: string
  /** The last `set-cookie`. */
  given: string | null
  ask(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<{ status: number; text: string; data: any; errors: any }>
}

export function visitor(url: string): Visitor {
  const self: Visitor = {
    cookie: '',
    given: null,
    async ask(query, variables = {}, headers = {}) {
      const own = { 'content-type': 'application/json', origin: url, 'x-selvedge-csrf': '1', cookie: self.cookie }
      const body = JSON.stringify({ query, variables })
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { ...own, ...headers }, body })
      self.given = response.headers.get('set-cookie')
      if (self.given) self.cookie = self.given.split(';', 1)[0]!
      const text = await response.text()
      const { data, errors } = JSON.parse(text)
      return { status: response.status, text, data, errors }
    },
  }
  return self
}

export const LOGIN = `mutation ($email: String!, $password: String!) {
  login(email: $email, password: $password) { __typename ... on Refused { code } }
}`
export const ACCEPT = `mutation ($token: String!, $password: String!) {
  acceptInvitation(token: $token, name: "Ada", password: $password) { __typename ... on Refused { code } }
}`
export const ME = '{ me { email } }'
