/** The operations newcomers begin with: on the first page, in the guide, and as GraphiQL's opening text. */
export interface Credentials {
  username: string;
  password: string;
}

export const signInMutation = ({ username, password }: Credentials): string => `mutation SignIn {
  signIn(input: {
    username: "${username}"
    password: "${password}"
  }) {
    viewer { name roles }
    token
    errors { code message }
  }
}`;

export const LIST_QUERY = `query OpenComplaints {
  complaints(
    filter: { open: true }
    orderBy: DUE_FIRST
    first: 10
  ) {
    nodes {
      number state summary dueAt
      department { code name }
    }
    pageInfo { hasNextPage streamCursor }
  }
}`;

/** `reason` has two types, so one of the two needs another name. */
export const STREAM_SUBSCRIPTION = `subscription Live {
  complaints(filter: { open: true }) {
    __typename
    ... on StreamReady { resumed cursor }
    ... on ComplaintChanged {
      cursor scope type
      complaint { number state dueAt }
    }
    ... on ComplaintLeft { cursor number why: reason }
    ... on StreamHeartbeat { cursor }
    ... on StreamReset { reason }
  }
}`;
