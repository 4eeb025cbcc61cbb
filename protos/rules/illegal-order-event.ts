/** Why an event cannot follow what happened to an order so far. */
export type IllegalOrderEventCode =
  // Sequence, ids or the fact itself do not fit.
  | 'OUT_OF_SEQUENCE'
  | 'NOT_THIS_ORDER'
  | 'MALFORMED'
  // The status does not take this fact.
  | 'ILLEGAL_STATUS'
  | 'UNKNOWN_LINE'
  | 'UNKNOWN_CELL'
  // A confirmation that is no change, above what was ordered, or without a reason.
  | 'NOT_A_CHANGE'
  | 'ABOVE_ORDERED'
  | 'NO_REASON'
  // The line waits for the retailer's answer, or does not.
  | 'LINE_PENDING'
  | 'LINE_NOT_PENDING'
  | 'OVER_SHIP'
  // Closing while units are open, or closing short by other units than the open ones.
  | 'UNITS_OPEN'
  | 'NOT_THE_BALANCE'

export class IllegalOrderEvent extends Error {
  readonly code: IllegalOrderEventCode

  constructor(code: IllegalOrderEventCode, message: string) {
    super(message)
    this.name = 'IllegalOrderEvent'
    this.code = code
  }
}
