/** Takes the name of an input that isn't valid, and what is wrong with it. */
export type Problem = (input: string, message: string) => void;
