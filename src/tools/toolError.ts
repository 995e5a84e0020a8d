/** Why a call of a tool failed, and what to do next, in sentences for a model. Nothing of a log stands in it. */
export class ToolError extends Error {}
