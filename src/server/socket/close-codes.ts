/** With what code we close, and so what the other side should do: `realtime/README.md`, "Closing". */
export const CLOSE = {
  goingAway: 1001,
  failed: 1011,
  sessionOver: 4403,
  disabled: 4410,
  stuck: 4413,
  tooFast: 4429,
  tooMany: 4430,
} as const;
