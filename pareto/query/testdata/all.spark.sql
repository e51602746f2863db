-- What each customer bought on each day, added up exactly:
-- Put INSERT OVERWRITE DIRECTORY 'DIR' USING csv OPTIONS (header 'true', escape '"') in front of it, run
-- that with spark-sql -f FILE, and then: keyplan pareto DIR/*.csv
-- A cell may have 18 digits after its point and 20 before it; with more, the query fails rather than round.
WITH cells AS (
  SELECT
    COALESCE(NULLIF(COALESCE(CASE WHEN CAST(t.`Customer` AS STRING) RLIKE '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t.`Customer` AS STRING), '[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', ''), '[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ')) ELSE CAST(t.`Customer` AS STRING) END, ''), ''), COALESCE(CASE WHEN CAST('Cash sales' AS STRING) RLIKE '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST('Cash sales' AS STRING), '[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', ''), '[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ')) ELSE CAST('Cash sales' AS STRING) END, '')) AS customer,
    COALESCE(CASE WHEN CAST(t.`Invoice Date` AS STRING) RLIKE '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t.`Invoice Date` AS STRING), '[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', ''), '[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ')) ELSE CAST(t.`Invoice Date` AS STRING) END, '') AS day,
    CASE WHEN CAST(t.`Amount` AS STRING) RLIKE '^[-+.0-9]+$' THEN CAST(t.`Amount` AS STRING) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN CAST(t.`Amount` AS STRING) RLIKE '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t.`Amount` AS STRING), '[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', ''), '[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ')) ELSE CAST(t.`Amount` AS STRING) END, ''), '[$\\u00A2-\\u00A5\\u20A0-\\u20C0]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' '), '[\\u2010-\\u2015\\u2212]', '-') END AS cell_1,
    CASE WHEN CAST(t.`Profit` AS STRING) RLIKE '^[-+.0-9]+$' THEN CAST(t.`Profit` AS STRING) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN CAST(t.`Profit` AS STRING) RLIKE '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t.`Profit` AS STRING), '[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', ''), '[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ')) ELSE CAST(t.`Profit` AS STRING) END, ''), '[$\\u00A2-\\u00A5\\u20A0-\\u20C0]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' '), '[\\u2010-\\u2015\\u2212]', '-') END AS cell_2,
    CASE WHEN CAST(t.`Potential` AS STRING) RLIKE '^[-+.0-9]+$' THEN CAST(t.`Potential` AS STRING) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN CAST(t.`Potential` AS STRING) RLIKE '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t.`Potential` AS STRING), '[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', ''), '[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ')) ELSE CAST(t.`Potential` AS STRING) END, ''), '[$\\u00A2-\\u00A5\\u20A0-\\u20C0]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' '), '[\\u2010-\\u2015\\u2212]', '-') END AS cell_3,
    COALESCE(CASE WHEN CAST(t.`Region` AS STRING) RLIKE '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t.`Region` AS STRING), '[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', ''), '[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ')) ELSE CAST(t.`Region` AS STRING) END, '') AS segment,
    lower(COALESCE(CASE WHEN CAST(t.`Status` AS STRING) RLIKE '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t.`Status` AS STRING), '[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', ''), '[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ')) ELSE CAST(t.`Status` AS STRING) END, '')) IN ('shipped', 'paid') AND lower(COALESCE(CASE WHEN CAST(t.`Region` AS STRING) RLIKE '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t.`Region` AS STRING), '[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', ''), '[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ')) ELSE CAST(t.`Region` AS STRING) END, '')) NOT IN ('west') AS wanted
  FROM `sales`.`invoices` AS t
),
said AS (
  SELECT
    customer,
    CASE
      WHEN day RLIKE '^[0-9]{4}-[0-9]{2}-[0-9]{2}([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$' THEN substr(day, 1, 10)
      WHEN day RLIKE '^([0-9]{4})([0-9]{2})([0-9]{2})$' THEN regexp_replace(day, '^([0-9]{4})([0-9]{2})([0-9]{2})$', '$1-$2-$3')
      WHEN day RLIKE '^([0-9]{4})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{1,2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$' THEN regexp_replace(regexp_replace(regexp_replace(day, '^([0-9]{4})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{1,2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$', '$1-$2-$3'), '-([0-9])-', '-0$1-'), '-([0-9])$', '-0$1')
      WHEN day RLIKE '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$' AND day RLIKE '^(1[3-9]|[2-9][0-9])[-/., ]' THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(day, '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$', '$3-$2-$1'), '^(69|[7-9][0-9])-', '19$1-'), '^([0-9]{2})-', '20$1-'), '-([0-9])-', '-0$1-'), '-([0-9])$', '-0$1')
      WHEN day RLIKE '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$' AND day RLIKE '^[0-9]{1,2}[-/., ]+(1[3-9]|[2-9][0-9])[-/., ]+' THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(day, '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$', '$3-$1-$2'), '^(69|[7-9][0-9])-', '19$1-'), '^([0-9]{2})-', '20$1-'), '-([0-9])-', '-0$1-'), '-([0-9])$', '-0$1')
      WHEN day RLIKE '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$' THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(day, '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$', '$3-$1-$2'), '^(69|[7-9][0-9])-', '19$1-'), '^([0-9]{2})-', '20$1-'), '-([0-9])-', '-0$1-'), '-([0-9])$', '-0$1')
      ELSE ''
    END AS day,
    cell_1,
    CASE
      WHEN cell_1 RLIKE '^[-+]?([0-9]+([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)([eE][+]?[0-9]{1,2})?$' THEN COALESCE(CAST(cell_1 AS DECIMAL(38, 18)), raise_error(concat('keyplan: an amount is too large to be summed exactly here: ', cell_1)))
      WHEN cell_1 RLIKE '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([\'\\u2019][0-9]{3})+)([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)[-) ]*$' AND NOT cell_1 RLIKE '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN COALESCE(CAST(concat(CASE WHEN cell_1 RLIKE '[-(]' THEN '-' ELSE '' END, regexp_replace(cell_1, '[^0-9.]', '')) AS DECIMAL(38, 18)), raise_error(concat('keyplan: an amount is too large to be summed exactly here: ', cell_1)))
      WHEN cell_1 RLIKE '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([\'\\u2019][0-9]{3})+)([,][0-9]{0,18}0*)?|[,][0-9]{1,18}0*)[-) ]*$' AND NOT cell_1 RLIKE '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN COALESCE(CAST(concat(CASE WHEN cell_1 RLIKE '[-(]' THEN '-' ELSE '' END, replace(regexp_replace(cell_1, '[^0-9,]', ''), ',', '.')) AS DECIMAL(38, 18)), raise_error(concat('keyplan: an amount is too large to be summed exactly here: ', cell_1)))
      WHEN cell_1 RLIKE '^ *- *$' THEN CAST(0 AS DECIMAL(38, 18))
      WHEN cell_1 RLIKE '^[^A-Za-z]*[.,][0-9]{19,}[^A-Za-z]*$|^[-+]?[0-9.]+[eE]-[0-9]+$' THEN raise_error(concat('keyplan: an amount has more digits after the point than are summed exactly here; round it in a view: ', cell_1))
    END AS number_1,
    cell_2,
    CASE
      WHEN cell_2 RLIKE '^[-+]?([0-9]+([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)([eE][+]?[0-9]{1,2})?$' THEN COALESCE(CAST(cell_2 AS DECIMAL(38, 18)), raise_error(concat('keyplan: an amount is too large to be summed exactly here: ', cell_2)))
      WHEN cell_2 RLIKE '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([\'\\u2019][0-9]{3})+)([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)[-) ]*$' AND NOT cell_2 RLIKE '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN COALESCE(CAST(concat(CASE WHEN cell_2 RLIKE '[-(]' THEN '-' ELSE '' END, regexp_replace(cell_2, '[^0-9.]', '')) AS DECIMAL(38, 18)), raise_error(concat('keyplan: an amount is too large to be summed exactly here: ', cell_2)))
      WHEN cell_2 RLIKE '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([\'\\u2019][0-9]{3})+)([,][0-9]{0,18}0*)?|[,][0-9]{1,18}0*)[-) ]*$' AND NOT cell_2 RLIKE '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN COALESCE(CAST(concat(CASE WHEN cell_2 RLIKE '[-(]' THEN '-' ELSE '' END, replace(regexp_replace(cell_2, '[^0-9,]', ''), ',', '.')) AS DECIMAL(38, 18)), raise_error(concat('keyplan: an amount is too large to be summed exactly here: ', cell_2)))
      WHEN cell_2 RLIKE '^ *- *$' THEN CAST(0 AS DECIMAL(38, 18))
      WHEN cell_2 RLIKE '^[^A-Za-z]*[.,][0-9]{19,}[^A-Za-z]*$|^[-+]?[0-9.]+[eE]-[0-9]+$' THEN raise_error(concat('keyplan: an amount has more digits after the point than are summed exactly here; round it in a view: ', cell_2))
    END AS number_2,
    cell_3,
    CASE
      WHEN cell_3 RLIKE '^[-+]?([0-9]+([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)([eE][+]?[0-9]{1,2})?$' THEN COALESCE(CAST(cell_3 AS DECIMAL(38, 18)), raise_error(concat('keyplan: an amount is too large to be summed exactly here: ', cell_3)))
      WHEN cell_3 RLIKE '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([\'\\u2019][0-9]{3})+)([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)[-) ]*$' AND NOT cell_3 RLIKE '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN COALESCE(CAST(concat(CASE WHEN cell_3 RLIKE '[-(]' THEN '-' ELSE '' END, regexp_replace(cell_3, '[^0-9.]', '')) AS DECIMAL(38, 18)), raise_error(concat('keyplan: an amount is too large to be summed exactly here: ', cell_3)))
      WHEN cell_3 RLIKE '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([\'\\u2019][0-9]{3})+)([,][0-9]{0,18}0*)?|[,][0-9]{1,18}0*)[-) ]*$' AND NOT cell_3 RLIKE '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN COALESCE(CAST(concat(CASE WHEN cell_3 RLIKE '[-(]' THEN '-' ELSE '' END, replace(regexp_replace(cell_3, '[^0-9,]', ''), ',', '.')) AS DECIMAL(38, 18)), raise_error(concat('keyplan: an amount is too large to be summed exactly here: ', cell_3)))
      WHEN cell_3 RLIKE '^ *- *$' THEN CAST(0 AS DECIMAL(38, 18))
      WHEN cell_3 RLIKE '^[^A-Za-z]*[.,][0-9]{19,}[^A-Za-z]*$|^[-+]?[0-9.]+[eE]-[0-9]+$' THEN raise_error(concat('keyplan: an amount has more digits after the point than are summed exactly here; round it in a view: ', cell_3))
    END AS number_3,
    segment,
    wanted
  FROM cells
),
judged AS (
  SELECT
    customer,
    CASE WHEN day RLIKE '^(19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$|^((19|20|21)([02468][48]|[13579][26]|[2468]0)|2000)-02-29$' THEN day ELSE '' END AS day,
    number_1 AS amount,
    number_2 AS profit,
    number_3 AS potential,
    segment,
    CASE
      WHEN NOT wanted THEN 'filtered'
      WHEN NOT (day RLIKE '^(19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$|^((19|20|21)([02468][48]|[13579][26]|[2468]0)|2000)-02-29$' AND day >= '2025-01-01' AND day <= '2025-12-31') THEN 'filtered'
      WHEN customer = '' THEN 'blank_customer'
      WHEN cell_1 = '' THEN 'blank_amount'
      WHEN cell_1 <> '' AND number_1 IS NULL THEN 'unreadable'
      ELSE 'used'
    END AS counted
  FROM said
)
SELECT
  COALESCE(CASE WHEN counted = 'used' THEN customer END, '') AS customer,
  COALESCE(CASE WHEN counted = 'used' THEN day END, '') AS date,
  COALESCE(CASE WHEN count(CASE WHEN counted IN ('used', 'blank_customer') THEN amount END) > 0 AND sum(CASE WHEN counted IN ('used', 'blank_customer') THEN amount END) IS NULL THEN raise_error('keyplan: a sum has more than 38 digits') ELSE CAST(sum(CASE WHEN counted IN ('used', 'blank_customer') THEN amount END) AS STRING) END, '') AS amount,
  COALESCE(CASE WHEN count(CASE WHEN counted = 'used' THEN profit END) > 0 AND sum(CASE WHEN counted = 'used' THEN profit END) IS NULL THEN raise_error('keyplan: a sum has more than 38 digits') ELSE CAST(sum(CASE WHEN counted = 'used' THEN profit END) AS STRING) END, '') AS profit,
  COALESCE(CAST(max(CASE WHEN counted = 'used' THEN potential END) AS STRING), '') AS potential,
  COALESCE(CASE WHEN counted = 'used' THEN segment END, '') AS segment,
  count(*) AS lines,
  count(CASE WHEN counted = 'used' AND amount < 0 THEN 1 END) AS negative,
  count(CASE WHEN counted = 'used' AND profit IS NULL THEN 1 END) AS without_profit,
  counted
FROM judged
GROUP BY 1, 2, 6, 10
ORDER BY 1, 2, 6, 10;
