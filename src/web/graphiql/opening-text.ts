/** What stands in GraphiQL's editor the first time: three operations to run one after the other. */
import { type Credentials, LIST_QUERY, STREAM_SUBSCRIPTION, signInMutation } from '../shared/example-operations.ts';

const OWN: Credentials = { username: 'your-user-name', password: 'your-password' };

/** `demoPassword` outside the demo: undefined. */
export const openingText = (demoPassword: string | undefined): string => `# निस्तारण: तीनों को इसी क्रम से चलाएँ।
# Nistaran: run the three in this order.
#
# 1. साइन-इन; कुकी अपने-आप लग जाती है।
#    Sign in; the cookie is set for you.
#    मशीनें token को Headers में भेजें।
#    Machines send the token under Headers:
#    { "Authorization": "Bearer <token>" }
${signInMutation(demoPassword === undefined ? OWN : { username: 'cell', password: demoPassword })}

# 2. खुली शिकायतें; streamCursor संभाल लें।
#    Open complaints; keep the streamCursor.
${LIST_QUERY}

# 3. वही सूची, सीधी: जो आए, बदले, निकले।
#    The same list, live.
#    कुछ न छूटे, इसलिए जोड़ें / add, to lose nothing:
#    complaints(after: "<streamCursor>", ...)
${STREAM_SUBSCRIPTION}
`;
