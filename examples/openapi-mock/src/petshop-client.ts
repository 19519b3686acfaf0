/** An owner as the API tells of it. */
export interface Owner {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

/** A pet as the API tells of it. */
export interface Pet {
  readonly id: string;
  readonly ownerId: number;
  readonly species: string;
}

/** The code under test: it speaks to the real API and knows nothing of mocks. */
export async function countPets(origin: string): Promise<Map<string, number>> {
  const owners = (await read(`${origin}/owners?limit=5`)) as Owner[];
  const counts = new Map<string, number>();
  for (const owner of owners) {
    const pets = (await read(`${origin}/owners/${owner.id}/pets`)) as Pet[];
    counts.set(owner.email, pets.length);
  }
  return counts;
}

async function read(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
