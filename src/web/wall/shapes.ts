/** Shapes that go with the colours: outlines on 24 × 24, filled. May import nothing; used by the server and by the script. */
export const SHAPES = {
  inTime: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z',
  soon: 'M12 2L23 21H1z',
  breached: 'M8 1h8l7 7v8l-7 7H8l-7-7V8z',
  message: 'M2 4h20v13H12l-5 5v-5H2z',
  unseen: 'M12 5C6 5 2 9 1 12c1 3 5 7 11 7s10-4 11-7c-1-3-5-7-11-7zm0 3a4 4 0 1 1 0 8a4 4 0 1 1 0-8z',
  raised: 'M12 1l9 10h-6v12H9V11H3z',
} as const;

export type Shape = keyof typeof SHAPES;
