import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
// Node finds only some of the names of a CommonJS module.
import kafkajs from 'kafkajs'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/** Gives kafkajs the codec it lacks, out of Node itself; batches are sent so, and read whoever sent them. */
export function useZstd(): void {
  kafkajs.CompressionCodecs[kafkajs.CompressionTypes.ZSTD] = () => ({
    compress: ({ buffer }: { buffer: Buffer }) => compress(buffer),
    decompress: (bytes: Buffer) => decompress(bytes),
  })
}
