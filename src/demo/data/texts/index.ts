import type { TextsBySubject } from '../types.ts';
import { CIVIC_TEXTS } from './civic.ts';
import { PUBLIC_TEXTS } from './public.ts';
import { SERVICE_TEXTS } from './services.ts';
import { WELFARE_TEXTS } from './welfare.ts';

export const TEXTS: TextsBySubject = { ...SERVICE_TEXTS, ...CIVIC_TEXTS, ...WELFARE_TEXTS, ...PUBLIC_TEXTS };
