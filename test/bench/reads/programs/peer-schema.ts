/** An ordinary small schema on which the operations of the run are valid, word for word. */
export const PEER_SCHEMA = `
  scalar DateTime
  enum ComplaintOrder { NEWEST OLDEST DUE_FIRST RECENTLY_CHANGED }
  enum CountGroup { DEPARTMENT CATEGORY SOURCE STATE AREA }
  type Query {
    complaints(first: Int, orderBy: ComplaintOrder): ComplaintConnection!
    complaint(number: String!): Complaint
    complaintCounts(groupBy: CountGroup): [ComplaintCount!]!
    searchComplaints(text: String!, first: Int): ComplaintConnection!
  }
  type ComplaintConnection { nodes: [Complaint!]! }
  type Complaint {
    id: ID! number: String! state: String! registeredAt: DateTime! dueAt: DateTime text: String! summary: String!
    department: Department category: Category assignee: Officer
    timeline(first: Int, last: Int): TimelineConnection!
  }
  type Department { code: String! name: String! }
  type Category { code: String! name: String! }
  type Officer { id: ID! name: String! }
  type TimelineConnection { nodes: [TimelineEntry!]! }
  type TimelineEntry { type: String! at: DateTime! text: String fromState: String toState: String visibility: String! }
  type ComplaintCount {
    key: String received: Int! inProcess: Int! resolved: Int! rejected: Int! merged: Int! withdrawn: Int! overdue: Int!
    reopened: Int!
  }
`;
