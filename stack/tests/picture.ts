import sharp from 'sharp'

/** A small picture of one colour. */
export const picture = await sharp({ create: { width: 40, height: 50, channels: 3, background: '#336699' } })
  .jpeg()
  .toBuffer()
