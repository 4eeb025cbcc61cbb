/** One line that fills, or plain lines where there is no terminal. */
export interface Progress {
  step(title: string, done: number, total: number): void
  end(): void
}

const WIDTH = 28

export function progressBar(out: NodeJS.WriteStream = process.stdout): Progress {
  let last = ''
  return {
    step(title, done, total) {
      const share = total === 0 ? 1 : done / total
      const line = `${'█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')} ${title} ${done} of ${total}`
      if (out.isTTY) out.write(`\r${line}\u001B[K`)
      else if (title !== last) out.write(`${title} …\n`)
      last = title
    },
    end() {
      if (out.isTTY) out.write('\r\u001B[K')
    },
  }
}
