/** Numbers that every company may use inside its own walls: another brand's use of them means nothing. */
export function isInStoreGtin(gtinKey: string): boolean {
  // EAN-13 20–29, UPC-12 of number systems 2 and 4, EAN-8 beginning with 0 or 2; padded to 14 digits.
  return /^(?:02|00[24]|000000[02])/.test(gtinKey)
}
