/** What stands in GraphiQL's editor the first time: three operations to run one after the other. */
import { type Credentials, LIST_QUERY, signInMutation, STREAM_SUBSCRIPTION } from '../shared/example-operations.ts';

const OWN: Credentials = { username: 'your-user-name', password: 'your-password' };

/** `demoPassword` outside the demo: undefined. */
export const openingText = (demoPassword: string | undefined): string => `# निस्तारण: ऊपर के बटन से तीनों को क्रम से चलाएँ।
# Nistaran: run the three in this order with the button above.
#
# 1. साइन-इन: कुकी अपने-आप लग जाती है। Sign in: the cookie is set for you.
#    मशीनें token को Headers में भेजें। Machines send the token under Headers:
#    { "Authorization": "Bearer <token>" }
${signInMutation(demoPassword === undefined ? OWN : { username: 'cell', password: demoPassword })}

# 2. खुली शिकायतें; streamCursor बताता है कि धारा कहाँ से लें।
#    Open complaints; streamCursor says where to subscribe from.
${LIST_QUERY}

# 3. वही सूची, सीधी: जो सूची में आए, बदले या उससे निकले।
#    The same list, live: what enters it, changes in it, leaves it.
#    कुछ न छूटे, इसके लिए after: "<streamCursor>" जोड़ें। Add it to lose nothing.
${STREAM_SUBSCRIPTION}
`;
