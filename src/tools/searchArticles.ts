import * as z from 'zod';
import { articleId } from '../core/articles/articleId.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { mostThatFit } from './tokens.ts';
import { tool } from './tool.ts';
import { toolInput } from './toolInput.ts';

const Output = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      urgency: z.enum(['Low', 'Medium', 'High', 'Critical']).optional(),
      origin: z
        .enum(['shipped', 'team', 'workspace'])
        .describe(
          'shipped with Faultbook; written by the team; or lying in the workspace, where anybody may have put it',
        ),
    }),
  ),
  more: z.int().optional().describe('how many more were found; raise limit or use other words'),
});

/** Articles by their words, or for a code. */
export const searchArticles = tool({
  name: 'search_articles',
  title: 'Search troubleshooting articles',
  description:
    'Finds troubleshooting articles about Windows errors by words of title, symptom or cause, or for a code in any spelling; best first. Returns ids for get_article. An empty list means that there is no such article: do not make one up.',
  input: toolInput({
    query: z.string().min(1).max(500).describe('words such as "wsus slow", or one code'),
    limit: z.int().min(1).max(20).default(5).describe('how many at most'),
  }),
  output: Output,
  budget: ({ limit }) => 60 + 80 * limit,
  run: async ({ query, limit }, { knowledge }, budget) => {
    const search = await (await knowledge()).search();
    const found = search.answer(query).map((article) => ({
      id: articleId(article),
      title: article.title,
      ...(article.urgency && { urgency: article.urgency }),
      origin: article.origin,
    }));
    const answer = (count: number): z.infer<typeof Output> => ({
      articles: found.slice(0, count),
      ...(found.length > count && { more: found.length - count }),
    });
    const told = Math.min(limit, found.length);
    return { output: answer(mostThatFit(told, budget, (count) => jsonText(answer(count)))) };
  },
});
