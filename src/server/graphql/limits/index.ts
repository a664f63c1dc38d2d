/** All that other modules may import of the limits on a GraphQL request. */
export { costRefusal, documentCost, knownCost } from './cost.ts';
export { type Inspection, type InspectOptions, inspectDocument, keepAccepted } from './inspect-document.ts';
export { LIMITS } from './limits.ts';
export { type LimitKind, type Locale, type RefusalKind, type RefusalParams, refusalMessage } from './messages.ts';
export { validateDocument } from './validation.ts';
