// What is used of the protocol's SDK. It is built into a file of its own beside the program: every start and every thread
// would have to read it otherwise.
export { CLIENT_CAPABILITIES_META_KEY, inputRequired, inputResponse, McpServer } from '@modelcontextprotocol/server';
export { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
