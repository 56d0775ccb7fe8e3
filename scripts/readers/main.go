// Prints what the parser of Docker Compose makes of a file of variables, as JSON.
package main

import (
	"encoding/json"
	"os"

	"github.com/compose-spec/compose-go/v2/dotenv"
)

func main() {
	variables, err := dotenv.GetEnvFromFile(map[string]string{}, os.Args[1:])
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(variables)
	}
	if err != nil {
		os.Exit(1)
	}
}
