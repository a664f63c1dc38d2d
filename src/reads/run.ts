/** One answering of a plan: who asks, with what variables, when; and the values of its statement as they are collected. */
import type { Viewer } from '../auth/viewer.ts';
import type { Parameters } from '../database/query.ts';
import type { Services } from '../graphql/services.ts';
import type { Locale } from '../graphql/vocabulary.ts';

export interface Reader {
  services: Services;
  viewer: Viewer;
  locale: Locale;
  now: Date;
}

export interface Run extends Reader {
  /** Coerced. */
  variables: Readonly<Record<string, unknown>>;
  parameters: Parameters;
}
